from golang:1.27
workdir /src
copy . ./
run go mod download
