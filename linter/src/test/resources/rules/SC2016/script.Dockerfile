FROM debian:13
RUN echo '$HOME' > /x
