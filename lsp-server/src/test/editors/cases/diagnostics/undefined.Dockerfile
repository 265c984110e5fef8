FROM scratch
ENV A="😀" B=$NOPE
