FROM debian:13-slim
RUN <<EOF
d=/opt/x
cd "$d▮"
EOF
