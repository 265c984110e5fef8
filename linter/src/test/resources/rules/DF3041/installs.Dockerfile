FROM rust:1.97
RUN --mount=type=cache,target=/usr/local/cargo cargo install ripgrep
RUN --mount=type=cache,target=/usr/local/cargo/ cargo install ripgrep && cp /usr/local/cargo/bin/rg /usr/bin/
RUN --mount=type=cache,target=/usr/local/cargo/registry cargo install ripgrep
RUN --mount=type=cache,target=/usr/local/cargo cargo install --root /usr ripgrep
RUN --mount=type=cache,target=/usr/local/cargo CARGO_HOME=/x cargo install ripgrep
RUN --mount=type=cache,target=/root/.cargo cargo install ripgrep
RUN --mount=type=cache,target=/usr/local/cargo cargo build
ENV CARGO_HOME=/c
RUN --mount=type=cache,target=/c cargo install ripgrep
FROM golang:1.27
RUN --mount=type=cache,target=/go go install golang.org/x/tools/gopls@v0.20.0
RUN --mount=type=cache,target=/go/pkg go install golang.org/x/tools/gopls@v0.20.0
FROM debian:13
RUN --mount=type=cache,target=/usr/local/cargo cargo install ripgrep
