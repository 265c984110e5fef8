FROM scratch
RUN <<EOF
foo
EOF
	