FROM debian:13
ENV A="ä€😀" B=/srv
ENV C="😀 $▮B"
