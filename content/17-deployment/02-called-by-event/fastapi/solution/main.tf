# The same in Terraform: what shall exist, not how it is made.
variable "stage" {
  default = "prod"
}

variable "image" {
  description = "address of the image in the registry"
}

variable "role" {
  description = "ARN of the role that the function acts under"
}

resource "aws_lambda_function" "teas" {
  function_name = "teas"
  package_type  = "Image"
  image_uri     = var.image
  role          = var.role
  timeout       = 10

  environment {
    variables = { STAGE = var.stage }
  }
}

resource "aws_apigatewayv2_api" "teas" {
  name          = "teas"
  protocol_type = "HTTP"
  target        = aws_lambda_function.teas.arn
}

resource "aws_apigatewayv2_stage" "teas" {
  api_id      = aws_apigatewayv2_api.teas.id
  name        = var.stage
  auto_deploy = true
}

resource "aws_lambda_permission" "gateway" {
  action        = "lambda:InvokeFunction"
  function_name = aws_lambda_function.teas.function_name
  principal     = "apigateway.amazonaws.com"
  source_arn    = "${aws_apigatewayv2_api.teas.execution_arn}/*"
}
