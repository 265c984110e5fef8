FROM a
RUN cat <<  EOF
b
EOF
RUN cat << 'A B' c
b
A B
