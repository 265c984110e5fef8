FROM debian:13
RUN echo "▮ä€😀▮"; apt list
