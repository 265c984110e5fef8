FROM alpine
 RUN <<EOF
   kept

  EOF
EOF
 COPY <<-A /x
		text
	A
