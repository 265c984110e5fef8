FROM debian:13
RUN echo a >> /x; echo b >> /x; echo c >> /x
