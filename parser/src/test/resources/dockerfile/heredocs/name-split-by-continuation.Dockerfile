FROM a
RUN <<E\
OF cat
b
EOF
