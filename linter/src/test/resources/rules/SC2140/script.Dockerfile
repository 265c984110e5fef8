FROM debian:13
RUN echo "ENTRYPOINT="x"y" > /x
