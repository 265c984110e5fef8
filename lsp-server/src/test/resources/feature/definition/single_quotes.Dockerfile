FROM alpine
ARG x=1
LABEL a='$▮x'
