FROM a
RUN b \
# env A=1 make

    # indented \
  c \

d
RUN e
