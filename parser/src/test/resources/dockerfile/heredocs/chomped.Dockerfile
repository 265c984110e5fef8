FROM a
RUN <<-EOF
		a
  b
	c	d
		EOF
RUN <<EOF
	EOF
EOF
