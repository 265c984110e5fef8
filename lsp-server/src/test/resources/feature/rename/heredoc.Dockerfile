FROM alpine
RUN cat <<-E▮OF <<B
	x
	EOF
y
B
