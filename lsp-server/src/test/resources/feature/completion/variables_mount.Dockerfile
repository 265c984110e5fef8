FROM alpine
ARG CACHE=/c
RUN --mount=type=cache,target=$C▮ true
