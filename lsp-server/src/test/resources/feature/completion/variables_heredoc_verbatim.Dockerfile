FROM alpine
ENV NAME=x
COPY <<'EOF' /y
first $N▮
EOF
