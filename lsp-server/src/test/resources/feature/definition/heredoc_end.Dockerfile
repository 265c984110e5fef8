FROM alpine
RUN <<-"EOF"
	echo hi
	E▮OF
