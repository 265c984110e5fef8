FROM debian:13 AS a
RUN wget -q https://example.com/a
RUN curl -O https://example.com/b && wget https://example.com/c
FROM debian:13
RUN curl -O https://example.com/b
FROM debian:13
RUN apt-get install -y curl wget && wget https://example.com/b
