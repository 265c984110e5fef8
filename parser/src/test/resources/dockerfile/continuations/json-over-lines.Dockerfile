FROM a
CMD [ \
  "a", \
  # why
  "b" \
]
