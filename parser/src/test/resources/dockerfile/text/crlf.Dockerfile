# escape=`
FROM a

# c
RUN b `

# d
  e
COPY <<-X <<Y /f
	g
	X
h
Y
ENV A b c
