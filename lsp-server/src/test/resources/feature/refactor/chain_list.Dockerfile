FROM debian:13
RUN --mount=type=cache,target=/c ▮<<-"E"
	set -ex
	a || b
	c "ü"
	E
