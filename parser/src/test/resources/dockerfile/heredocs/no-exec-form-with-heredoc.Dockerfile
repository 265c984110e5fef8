FROM a
RUN ["b"] <<EOF
EOF
