FROM alpine
RUN cat <<E▮OF
renamed
EOF
