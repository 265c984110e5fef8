FROM debian:13
RUN rm -r $(cat /tmp/dir)
