FROM ubuntu:24.04
RUN --mount=type=cache,target=/var/cache/apt --mount=type=cache,target=/var/lib/apt apt-get update && apt-get install -y a
RUN --mount=type=cache,target=/var/cache/apt/ --mount=type=cache,target=/var/lib/apt/ apt-get update && apt-get install -y b
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked --mount=type=cache,target=/var/lib/apt/sharing=locked apt-get update && apt-get install -y c
RUN --mount=type=cache,target=/var/lib/apt/lists apt-get update && apt-get install -y d
