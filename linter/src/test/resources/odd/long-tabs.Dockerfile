FROM debian:13
RUN	sudo	ls	;	curl	-k	https://x.org
	RUN sudo ls
  COPY a b c
