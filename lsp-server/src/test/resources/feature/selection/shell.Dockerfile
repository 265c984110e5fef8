FROM alpine
RUN <<EOF
if a; then
  b "c $d▮"
fi
EOF
