FROM alpine
RUN <<EOF
▮