FROM alpine
RUN <<EOF
CO▮
EOF
