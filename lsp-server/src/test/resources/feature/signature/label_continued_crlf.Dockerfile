FROM a
LABEL ä="😀" \
  # why
  b=▮c
