#syntax=a
#   ESCAPE   =   `   
FROM a
RUN b `
 c
