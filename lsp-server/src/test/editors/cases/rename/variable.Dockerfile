FROM debian:13
ENV A="ä€😀" ▮B=/srv
RUN echo "😀 $B" 😀 "${B}/😀"
WORKDIR $B
