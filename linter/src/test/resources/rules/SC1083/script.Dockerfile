FROM debian:13
RUN curl -X POST -d {id:1} https://example.com
