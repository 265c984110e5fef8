FROM a AS ä
RUN echo "😀 b" \
  # é
  && 😀 é
COPY --from=ä 😀 $é ${A}😀
