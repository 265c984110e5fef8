FROM debian:13-slim
RUN <<EOF
version=1.2
echo $ver▮
EOF
