FROM debian:13
RUN make && CMD ["app"]
RUN RUN make
RUN (COPY a b) || echo COPY; USER=app
RUN ["COPY", "a"]
SHELL ["cmd", "/S", "/C"]
RUN mkdir x & COPY a x
