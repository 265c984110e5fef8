FROM debian:13
ARG ID=npm
RUN --mount=type=cache,id=c-$▮ID,target=/c true
