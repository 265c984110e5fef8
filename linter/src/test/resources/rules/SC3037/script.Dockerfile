FROM debian:13
RUN echo -e "a\tb" > /x
