# file

# stage
FROM a
# loose

RUN b
  # indented
RUN c
RUN d
# last
