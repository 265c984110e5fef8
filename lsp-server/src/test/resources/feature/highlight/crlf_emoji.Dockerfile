FROM alpine
ENV a="😀"
RUN echo "😀 $▮a" \
  "$a"
