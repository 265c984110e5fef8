FROM debian:13-slim AS a
ENV V="ä 😀"
FROM a
RUN echo "$V▮"
