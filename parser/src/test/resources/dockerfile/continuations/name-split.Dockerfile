FR\
OM a
RU\
# c
N b
