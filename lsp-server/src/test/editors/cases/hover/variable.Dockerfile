FROM debian:13
ENV A="ä€😀" B=/srv
COPY 😀 $▮B/
