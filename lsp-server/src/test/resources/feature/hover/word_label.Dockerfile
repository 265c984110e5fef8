FROM debian:13
ARG V=1
LABEL v="release $▮V"
