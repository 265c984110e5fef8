FROM a
RUN cat <<EOF \
  # c
  && cat <<-F
1
EOF
2
	F
RUN b
