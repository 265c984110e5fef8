FROM debian:13
RUN get-id() { id; }; get-id
