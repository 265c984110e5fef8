FROM rust:1.97 AS build
WORKDIR /app
COPY . .
RUN --mount=type=cache,target=/usr/local/cargo/registry \
    --mount=type=cache,target=target \
    cargo build --release

FROM rust:1.97 AS moved
WORKDIR /app
COPY . .
RUN --mount=type=cache,target=/app/target cargo build --release && mv target/release/app /app/out

FROM rust:1.97 AS built-again
WORKDIR /app
RUN --mount=type=cache,target=/app/target cargo chef cook
RUN cargo build --release

FROM rust:1.97 AS copied-before
WORKDIR /app
COPY target /app/target
RUN --mount=type=cache,target=/app/target cargo build --release

FROM golang:1.27 AS go
ARG OUT=/out
RUN --mount=type=cache,target=$OUT go build -o /out/app .
RUN apt-get update && apt-get install -y git

FROM base-with-folder AS relative
RUN --mount=type=cache,target=target make
RUN --mount=type=tmpfs,target=/t make
RUN --mount=type=cache,target=/u x && y
RUN ./make-it

FROM debian:13
COPY --from=build /app/target/release/app app/target/x /app/targets/y /
COPY --from=moved /app/out /app/target/release/app /
COPY --from=built-again /app/target/release/app /
COPY --from=copied-before /app/target/release/app /
COPY --from=go /out/app /out /
COPY --from=relative target/a /t/b /u/c /
COPY --from=debian:13 /app/target /x
COPY target /app/target
