CREATE TABLE "exercise_proofs" (
	"id" text PRIMARY KEY NOT NULL,
	"exercise_id" text NOT NULL,
	"hash" text NOT NULL,
	"files" jsonb NOT NULL,
	"status" text DEFAULT 'queued' NOT NULL,
	"total" integer NOT NULL,
	"programs" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"failure" text,
	"requested_by" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "exercise_proofs_status" CHECK ("exercise_proofs"."status" in ('queued', 'running', 'passed', 'failed', 'broken'))
);
--> statement-breakpoint
CREATE TABLE "exercise_versions" (
	"id" text PRIMARY KEY NOT NULL,
	"exercise_id" text NOT NULL,
	"number" integer NOT NULL,
	"title" text NOT NULL,
	"hash" text NOT NULL,
	"files" jsonb NOT NULL,
	"programs" jsonb NOT NULL,
	"published_by" text,
	"published_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "own_exercises" (
	"id" text PRIMARY KEY NOT NULL,
	"class_id" text NOT NULL,
	"title" text NOT NULL,
	"draft" jsonb NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"adapted_from" text,
	"created_by" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "assignment_items" ADD COLUMN "own_version_id" text;--> statement-breakpoint
ALTER TABLE "exercise_proofs" ADD CONSTRAINT "exercise_proofs_exercise_id_own_exercises_id_fk" FOREIGN KEY ("exercise_id") REFERENCES "public"."own_exercises"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exercise_proofs" ADD CONSTRAINT "exercise_proofs_requested_by_users_id_fk" FOREIGN KEY ("requested_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exercise_versions" ADD CONSTRAINT "exercise_versions_exercise_id_own_exercises_id_fk" FOREIGN KEY ("exercise_id") REFERENCES "public"."own_exercises"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exercise_versions" ADD CONSTRAINT "exercise_versions_published_by_users_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "own_exercises" ADD CONSTRAINT "own_exercises_class_id_classes_id_fk" FOREIGN KEY ("class_id") REFERENCES "public"."classes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "own_exercises" ADD CONSTRAINT "own_exercises_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "exercise_proofs_exercise" ON "exercise_proofs" USING btree ("exercise_id","created_at");--> statement-breakpoint
CREATE INDEX "exercise_proofs_waiting" ON "exercise_proofs" USING btree ("status","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "exercise_versions_number" ON "exercise_versions" USING btree ("exercise_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "exercise_versions_hash" ON "exercise_versions" USING btree ("exercise_id","hash");--> statement-breakpoint
CREATE INDEX "own_exercises_class" ON "own_exercises" USING btree ("class_id");--> statement-breakpoint
ALTER TABLE "assignment_items" ADD CONSTRAINT "assignment_items_own_version_id_exercise_versions_id_fk" FOREIGN KEY ("own_version_id") REFERENCES "public"."exercise_versions"("id") ON DELETE no action ON UPDATE no action;