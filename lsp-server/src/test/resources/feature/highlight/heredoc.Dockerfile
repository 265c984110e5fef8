FROM alpine
COPY <<EO▮F /x
hello
EOF
